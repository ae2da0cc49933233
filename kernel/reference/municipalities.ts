/** What is known of municipalities, and how a text names them: one door to the table, its names and their mentions. */
export {
  findMunicipality,
  listMunicipalities,
  municipalityByCode,
  regionOn,
  type MunicipalityEntry,
} from './municipality-table.js';
export { findMunicipalitiesIn, suggestMunicipality, type MunicipalityMention } from './municipality-mentions.js';
