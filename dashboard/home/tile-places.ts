/**
 * Where each municipality stands in the tile map of the country: a row from north to south, in it the codes from west to
 * east, one column each; two dots are water, or land that a neighbour's tile stands for.
 */
const ROWS = [
  '.. .. .. .. 0860 0813 0825',
  '.. .. .. 0849 0810 0851',
  '.. 0787 0773 0820 0840 0846 .. .. .. .. .. .. 0260 0270 0217',
  '0665 0671 0779 0791 0730 0707 .. .. .. .. .. .. 0250 0219 0210',
  '.. 0661 0657 0740 0710 0706 .. .. .. .. .. .. .. 0201 0223',
  '.. 0760 0756 0746 0751 .. .. .. .. .. .. .. 0240 0190 0230',
  '.. 0573 0530 0766 0615 0727 0741 .. .. .. 0306 .. 0151 0163 0159 0173 0157',
  '0563 0561 0575 0630 0607 0410 0480 0440 .. 0326 0316 0350 0165 0161 0175 0147 0101',
  '.. .. .. 0621 .. 0420 0461 0450 .. .. 0340 0265 0169 0187 0153 0167 0185',
  '.. .. 0550 0510 .. .. 0430 0479 .. 0330 0329 0269 0253 0183 .. .. 0155',
  '.. .. .. 0580 0540 .. 0492 0482 .. .. 0370 0259 0336',
  '.. .. .. .. .. .. .. .. .. .. 0390 0320 .. .. .. .. 0400',
  '.. .. .. .. .. .. .. .. .. 0360 0376',
];

/** A tile's place, from 1 at the north-west corner. */
export interface Place {
  column: number;
  row: number;
}

const PLACES: ReadonlyMap<string, Place> = new Map<string, Place>(
  ROWS.flatMap((codes, row) =>
    codes.split(' ').map((code, column): [string, Place] => [code, { column: column + 1, row: row + 1 }]),
  ),
);

/**
 * The places of municipalities by code, moved so that the map begins at 1, 1. A code that the map does not know gets a
 * place in a row of its own below it.
 */
export function placeTiles(codes: readonly string[]): Map<string, Place> {
  const known = codes.flatMap((code) => PLACES.get(code) ?? []);
  const left = Math.min(...known.map(({ column }) => column)) - 1;
  const top = Math.min(...known.map(({ row }) => row)) - 1;
  const below = Math.max(0, ...known.map(({ row }) => row - top)) + 1;
  const unknown = codes.filter((code) => !PLACES.has(code));
  return new Map(
    codes.map((code) => {
      const place = PLACES.get(code);
      if (place) return [code, { column: place.column - left, row: place.row - top }];
      const index = unknown.indexOf(code);
      return [code, { column: (index % COLUMNS) + 1, row: below + Math.floor(index / COLUMNS) }];
    }),
  );
}

/** Columns of the map of the whole country; style.css has a class for each. */
export const COLUMNS = 17;
