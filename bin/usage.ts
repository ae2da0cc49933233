import type { CommanderError } from 'commander';

/** What was wrong with the words of a command, in Danish: commander's own sentences are English. */
export function describeUsageError({ code, message }: CommanderError): string {
  const named = /'([^']*)'/.exec(message)?.[1] ?? '';
  switch (code) {
    case 'commander.unknownCommand':
      return `Kommandoen "${named}" findes ikke.`;
    case 'commander.unknownOption':
      return `Valget "${named}" findes ikke.`;
    case 'commander.missingArgument':
      return `Der mangler et argument: ${named}.`;
    case 'commander.optionMissingArgument':
      return `Valget "${named}" mangler en værdi.`;
    case 'commander.missingMandatoryOptionValue':
      return `Valget "${named}" mangler.`;
    case 'commander.excessArguments':
      return 'Der er for mange argumenter.';
    case 'commander.help':
      return 'Skriv, hvad der skal gøres.';
    default:
      return message;
  }
}
