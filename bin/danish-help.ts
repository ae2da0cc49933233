import { Help, type Command, type Option } from 'commander';

/** The words that commander's help brings along itself. */
const WORDS: Record<string, string> = {
  'Usage:': 'Brug:',
  'Options:': 'Valg:',
  'Commands:': 'Kommandoer:',
  'Arguments:': 'Argumenter:',
  '[options]': '[valg]',
  '[command]': '[kommando]',
  '(default: ': '(ellers: ',
};

const translate = (text: string): string =>
  Object.entries(WORDS).reduce((translated, [english, danish]) => translated.replace(english, danish), text);

/** Commander's help in Danish, for `configureHelp`; commands inherit it. */
export const DANISH_HELP: Partial<Help> = {
  styleTitle: translate,
  commandUsage: (command: Command) => translate(Help.prototype.commandUsage.call(new Help(), command)),
  subcommandTerm: (command: Command) => translate(Help.prototype.subcommandTerm.call(new Help(), command)),
  optionDescription: (option: Option) => translate(Help.prototype.optionDescription.call(new Help(), option)),
};
