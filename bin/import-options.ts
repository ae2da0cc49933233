import { TvaersError } from '../kernel/errors.js';
import { isIsoDate } from '../kernel/danish/dates.js';
import { KIND_NAMES, parseKind } from '../kernel/import/kind-name.js';
import type { Given } from '../kernel/import/reading.js';
import { maskContacts } from '../kernel/personal-data/contacts.js';
import type { DocumentKind } from '../kernel/provenance/kinds.js';
import { municipalityByCode } from '../kernel/reference/municipalities.js';
import { regionByCode } from '../kernel/reference/regions.js';

/** The options of `tvaers import`, as commander gives them. */
export interface ImportOptions {
  kind?: string;
  municipality?: string;
  region?: string;
  date?: string;
  publisher?: string;
  dryRun?: boolean;
  json?: boolean;
  facts?: string;
  again?: boolean;
}

function refuseOption(option: string, value: string, what: string): never {
  throw new TvaersError('BAD_USER_INPUT', `${option} ${maskContacts(value).text}: ${what}`);
}

/** The kind a user states; null where it is to be found in the text. Throws BAD_USER_INPUT. */
export function checkKind(name: string | undefined): DocumentKind | null {
  if (name === undefined) return null;
  return parseKind(name) ?? refuseOption('--kind', name, `arten findes ikke. Vælg en af: ${KIND_NAMES.join(', ')}.`);
}

/** What a user states about a document, checked before any file is read. Throws BAD_USER_INPUT. */
export function checkGiven(options: ImportOptions): Given {
  const { municipality = null, region = null, date = null, publisher = null } = options;
  if (municipality !== null && municipalityByCode(municipality) === null) {
    refuseOption(
      '--municipality',
      municipality,
      'ingen kommune har den kode. Skriv kommunekoden med fire cifre, fx 0530.',
    );
  }
  if (region !== null && regionByCode(region) === null) {
    refuseOption('--region', region, 'ingen region har den kode. Skriv regionskoden, fx 1083.');
  }
  if (date !== null && !isIsoDate(date)) {
    refuseOption('--date', date, 'det er ikke en dato. Skriv åååå-mm-dd, fx 2024-11-12.');
  }
  return { municipality, region, date, publisher };
}
