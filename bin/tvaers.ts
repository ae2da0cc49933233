import { Command, CommanderError } from 'commander';
import { TvaersError } from '../kernel/errors.js';
import { KIND_NAMES } from '../kernel/import/kind-name.js';
import { SECTORS } from '../kernel/sectors.js';
import { DANISH_HELP } from './danish-help.js';
import { EXIT_OK, EXIT_STORE_UNREACHABLE, EXIT_USAGE } from './exit-code.js';
import type { ForgetOptions } from './forget-command.js';
import type { ImportOptions } from './import-command.js';
import { describeUsageError } from './usage.js';

/** Runs the command line. Answers the exit code: 0 done, 1 a document was refused, 2 wrong usage, 3 a store cannot be reached. */
export async function run(args: readonly string[]): Promise<number> {
  let exitCode = EXIT_OK;
  const program = buildProgram((code) => {
    exitCode = code;
  });
  for (const stream of [process.stdout, process.stderr]) {
    stream.off('error', ignoreClosedPipe).on('error', ignoreClosedPipe);
  }
  try {
    await program.parseAsync([...args], { from: 'user' });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) {
      if (error.exitCode === 0) return EXIT_OK;
      process.stderr.write(`${describeUsageError(error)}\nSe: tvaers --help\n`);
      return EXIT_USAGE;
    }
    if (error instanceof TvaersError) {
      process.stderr.write(`${error.message}\n`);
      return error.code === 'STORE_UNREACHABLE' ? EXIT_STORE_UNREACHABLE : EXIT_USAGE;
    }
    throw error;
  }
}

/** Whoever reads the output may stop reading (`| head`); what was begun is still done to its end. */
function ignoreClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
}

/** What a command does is loaded when it is called, so that help and mistakes are answered at once. */
function buildProgram(exit: (code: number) => void): Command {
  const program = new Command('tvaers')
    .description('Tværs gør kommunernes, klyngernes og regionens dokumenter til data, der kan spørges på tværs.')
    .helpOption('-h, --help', 'Vis denne hjælp')
    .helpCommand(false)
    .configureHelp(DANISH_HELP)
    .configureOutput({ outputError: () => undefined })
    .exitOverride();
  const add = (name: string, description: string): Command => program.command(name).description(description);
  const loadServing = () => import('./serve-commands.js');

  add('import', 'Indlæs dokumenter i lageret')
    .argument('<filer...>', 'Dokumenter: tekst (.txt), CSV, Word (.docx) eller PDF med tekst')
    .option('--kind <art>', `Dokumentets art, hvis den ikke skal findes i teksten: ${KIND_NAMES.join(', ')}`)
    .option('--municipality <kode>', 'Kommunekode, når dokumentet ikke selv siger det (fx 0530)')
    .option('--region <kode>', 'Regionskode, når dokumentet ikke selv siger det (fx 1083)')
    .option('--date <dato>', 'Dato (åååå-mm-dd), når dokumentet ikke selv siger det')
    .option('--publisher <tekst>', 'Udgiver, når dokumentet ikke selv siger det')
    .option('--dry-run', 'Læs og vis, hvad der ville ske, uden at gemme noget')
    .option('--json', 'Skriv ét JSON-objekt pr. linje og fil')
    .option('--facts <mappe>', 'Skriv fakta uden længere prosa til mappen i stedet for til lageret')
    .option('--again', 'Indlæs også et dokument, der er blevet glemt')
    .action(async (files: string[], options: ImportOptions) => {
      const { importFiles } = await import('./import-command.js');
      exit(await importFiles(files, options));
    });
  add('documents', 'Vis, hvilke dokumenter der er indlæst, og deres id')
    .option('--json', 'Skriv ét JSON-objekt pr. linje: dokument og sektor')
    .action(async (options: { json?: boolean }) => (await import('./documents-command.js')).listDocuments(options));
  add('forget', 'Glem et dokument: slet det, der er læst af det, og husk kun id, kontrolsum, dato og grund')
    .argument('<dokument>', 'Dokumentets id, som »tvaers documents« viser det')
    .requiredOption('--why <grund>', 'Hvorfor det skal glemmes')
    .option('--dry-run', 'Vis, hvad der ville ske, uden at slette noget')
    .option('--json', 'Skriv ét JSON-objekt')
    .action(async (id: string, options: ForgetOptions) =>
      exit(await (await import('./forget-command.js')).forget(id, options)),
    );
  add('serve', 'Start hele hubben i én proces (det samme som npm start)').action(async () =>
    (await loadServing()).serve(),
  );
  add('subgraph', 'Start én sektor som sin egen proces')
    .argument('<navn>', `Sektor: ${SECTORS.join(', ')}`)
    .option('--port <port>', 'Port (0: en ledig)', '0')
    .action(async (name: string, { port }: { port: string }) => (await loadServing()).serveOneSubgraph(name, port));
  add('gateway', 'Start indgangen over sektorer, der kører som egne processer').action(async () =>
    (await loadServing()).runGateway(),
  );
  add('migrate', 'Opret eller opgradér lagrene, og stop').action(async () =>
    (await import('./migrate-command.js')).migrate(),
  );
  add('schema', 'Skriv skemafilerne i schema/')
    .option('--check', 'Skriv intet; fejl, hvis filerne ikke svarer til koden')
    .action(async ({ check }: { check?: boolean }) => {
      const { checkSchema, writeSchema } = await import('./schema-command.js');
      exit(check ? await checkSchema() : await writeSchema());
    });
  add('themes', 'Ordforrådet af temaer')
    .helpCommand(false)
    .command('explain')
    .description('Vis, hvilke temaer en tekst handler om, og hvilken regel der ramte')
    .argument('<tekst...>', 'Teksten')
    .action(async (words: string[]) => (await import('./themes-command.js')).explainThemes(words.join(' ')));
  return program;
}
