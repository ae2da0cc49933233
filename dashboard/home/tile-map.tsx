import { useFormat, useWords } from '../language.js';
import { FRAME_WORDS } from '../wording/frame.js';
import type { ClusterChoice } from './choices.js';
import { divideIntoLevels, findLevel, type Measure, type MunicipalityTile } from './measures.js';
import { placeTiles } from './tile-places.js';

export interface TileMapProps {
  tiles: readonly MunicipalityTile[];
  measure: Measure;
  /** The body whose members are framed. */
  cluster: ClusterChoice | null;
  /** Code of the municipality that is open. */
  chosen: string | null;
  onChoose: (code: string) => void;
}

/** A map of so many columns has its places in half a desk's width. */
const SMALL_MAP = 9;

/** The tiles, about where the municipalities lie; in a narrow window one after the other, from north to south. */
export function TileMap({ tiles, measure, cluster, chosen, onChoose }: TileMapProps) {
  const { unknown } = useWords(FRAME_WORDS);
  const { number, kroner } = useFormat();
  const places = placeTiles(tiles.map(({ code }) => code));
  const levels = divideIntoLevels(tiles.map(measure.value));
  const columns = Math.max(0, ...[...places.values()].map(({ column }) => column));
  const fromNorth = [...tiles].sort((one, other) => {
    const [left, right] = [places.get(one.code)!, places.get(other.code)!];
    return left.row - right.row || left.column - right.column;
  });
  return (
    <div class={`tiles ${columns > SMALL_MAP ? 'large' : 'small'} columns-${columns}`}>
      {fromNorth.map((tile) => {
        const { code, name, clusters } = tile;
        const { column, row } = places.get(code)!;
        const value = measure.value(tile);
        const level = findLevel(value, levels);
        const isMember = cluster !== null && clusters?.some(({ slug }) => slug === cluster.slug) === true;
        const shown = value === null ? '?' : number(value);
        const full = value === null ? unknown : measure.kind === 'kroner' ? kroner(value) : number(value);
        return (
          <button
            key={code}
            type="button"
            class={[
              `tile column-${column} row-${row}`,
              level === null ? 'unknown-level' : `level-${level}`,
              isMember ? 'member' : '',
            ].join(' ')}
            aria-pressed={code === chosen}
            title={`${name ?? code}: ${full}`}
            onClick={() => onChoose(code)}
          >
            <span class="unseen">{`${name ?? code}: ${full}`}</span>
            <span class="name" aria-hidden>
              {hyphenate(name ?? code)}
            </span>
            <span class="value" aria-hidden>
              {shown}
            </span>
          </button>
        );
      })}
    </div>
  );
}

/** Endings of Danish place names: before them a name may be divided. */
const ENDING =
  /(?<=[a-zæøå]{3})(berg|borg|bugt|bæk|fjord|havn|herred|himmerland|købing|land|lev|lund|minde|sted|sund)(?=s?\b)/g;

/** A name with soft hyphens, for a tile that it is too long for; browsers do not divide Danish everywhere. */
function hyphenate(name: string): string {
  return name.replace(ENDING, '\u00AD$1');
}
