import { danishSortKey } from '../../../kernel/danish/collation.js';
import type { ReferenceReading } from '../../../kernel/graph/subgraph.js';
import { batchOf, type RowDraft } from '../../../kernel/import/importer.js';
import { identifyReference } from '../../../kernel/import/reference-identity.js';
import { listSuccessions } from '../../../kernel/reference/bodies.js';
import { referenceDocument } from '../../../kernel/reference/document.js';
import { listMunicipalities } from '../../../kernel/reference/municipalities.js';
import { listRegions } from '../../../kernel/reference/regions.js';
import { Municipality } from '../municipality.js';
import { MunicipalityRegion } from '../municipality-region.js';
import { RegionSuccession } from '../region-succession.js';
import { Region } from '../region.js';

/** Regions and their successions from the table of bodies; municipalities and their regions from the table of municipalities. */
export function readReference(): readonly ReferenceReading[] {
  const municipalities = referenceDocument('municipalities');
  const bodies = referenceDocument('bodies');
  return [
    {
      table: municipalities,
      reading: {
        document: identifyReference(municipalities),
        batches: [batchOf(Municipality, readMunicipalities()), batchOf(MunicipalityRegion, readMemberships())],
        issues: [],
        readShare: null,
      },
    },
    {
      table: bodies,
      reading: {
        document: identifyReference(bodies),
        batches: [batchOf(Region, readRegions()), batchOf(RegionSuccession, readSuccessions())],
        issues: [],
        readShare: null,
      },
    },
  ];
}

function readMunicipalities(): RowDraft<Municipality>[] {
  return listMunicipalities().map(({ code, name, aliases, verification, line }) => ({
    id: code,
    root: code,
    name,
    orderKey: danishSortKey(name),
    aliases,
    verification,
    sourceLine: line,
    sourceColumn: 'name',
    sourceText: name,
  }));
}

function readMemberships(): RowDraft<MunicipalityRegion>[] {
  return listMunicipalities().flatMap(({ code, regions, line }) =>
    regions.map((period, index) => ({
      id: `${code}-${period.code}`,
      root: `${code}-${period.code}`,
      municipalityCode: code,
      regionCode: period.code,
      validFrom: period.from,
      validTo: period.to,
      sourceLine: line,
      sourceColumn: index === 0 ? 'regionCode' : 'regionFrom2027',
      sourceText: null,
    })),
  );
}

function readRegions(): RowDraft<Region>[] {
  return listRegions().map(({ code, name, validFrom, validTo, verification, note, line }) => ({
    ...{ id: code, root: code, name, validFrom, validTo, verification, note },
    sourceLine: line,
    sourceColumn: null,
    sourceText: name,
  }));
}

function readSuccessions(): RowDraft<RegionSuccession>[] {
  const regions = new Set(listRegions().map(({ code }) => code));
  return listSuccessions()
    .filter(({ from }) => regions.has(from))
    .map(({ from, to, kind, date, line }) => ({
      ...{ id: `${from}-${to}`, root: `${from}-${to}`, fromCode: from, toCode: to, kind, date },
      sourceLine: line,
      sourceColumn: null,
      sourceText: null,
    }));
}
