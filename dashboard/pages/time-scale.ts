import type { CoveredMunicipality, Membership } from './body-record.js';

/** A stretch of years on which days have a place. */
export interface TimeScale {
  /** The first days of its years, and where each stands, in percent. */
  years: { year: number; at: number }[];
  /** Where a day stands, in percent of the width; days beyond the ends stand at the ends. */
  place(day: string): number;
}

/** Years shown after the last change that is known, so that what has no end is seen to go on. */
const YEARS_AFTER = 2;

const toTime = (day: string): number => Date.parse(`${day}T00:00:00Z`);

/** The scale on which all memberships and the chosen day have room. */
export function createScale(municipalities: readonly CoveredMunicipality[], asOf: string): TimeScale {
  const days = municipalities
    .flatMap(({ clusterMemberships }) => clusterMemberships ?? [])
    .flatMap(({ preparatoryFrom, validFrom, validTo }) => [preparatoryFrom, validFrom, validTo])
    .filter((day): day is string => day !== null);
  const years = [...days, asOf].map((day) => Number(day.slice(0, 4)));
  const first = Math.min(...years);
  const last = Math.max(...years) + YEARS_AFTER;
  const [from, to] = [toTime(`${first}-01-01`), toTime(`${last}-01-01`)];
  const place = (day: string): number => Math.min(100, Math.max(0, ((toTime(day) - from) / (to - from)) * 100));
  return {
    years: Array.from({ length: last - first }, (_, index) => first + index).map((year) => ({
      year,
      at: place(`${year}-01-01`),
    })),
    place,
  };
}

/** A membership with the lane in which its bar is drawn. */
export interface Bar {
  membership: Membership;
  /** First day it is drawn. */
  from: string;
  lane: number;
}

/** Puts memberships into as few lanes as keep them apart; what has no known beginning is not among them. */
export function arrangeBars(memberships: readonly Membership[]): Bar[] {
  const laneEnds: string[] = [];
  return memberships
    .flatMap((membership) => {
      const from = membership.preparatoryFrom ?? membership.validFrom;
      return from === null ? [] : [{ membership, from }];
    })
    .sort((one, other) => (one.from < other.from ? -1 : 1))
    .map(({ membership, from }) => {
      const free = laneEnds.findIndex((end) => end <= from);
      const lane = free < 0 ? laneEnds.length : free;
      laneEnds[lane] = membership.validTo ?? '9999-12-31';
      return { membership, from, lane };
    });
}
