import { useFilters } from './navigation.js';
import type { Language } from './filters.js';

/** The words of a part of the dashboard, in the language that is chosen. */
export function useWords<Words>(words: Readonly<Record<Language, Words>>): Words {
  return words[useFilters().language];
}

/** How numbers, money and days are written in the language that is chosen. */
export interface Format {
  language: Language;
  /** With one decimal at most. */
  number(value: number): string;
  /** Kroner with thousand dots; øre only where there are any. */
  kroner(value: number): string;
  /** `yyyy`, `yyyy-mm` or `yyyy-mm-dd`, written out. */
  day(value: string): string;
  /** Compares two texts in Danish alphabetical order. */
  compare(one: string, other: string): number;
}

const collator = new Intl.Collator('da', { numeric: true });

function createFormat(language: Language): Format {
  const locale = language === 'da' ? 'da-DK' : 'en-GB';
  // Made once: a formatter is dear, and a page writes a thousand numbers.
  const plain = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  const withOere = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const unit = language === 'da' ? 'kr.' : 'DKK';
  return {
    language,
    number: (value) => plain.format(value),
    kroner: (value) => `${(Number.isInteger(value) ? whole : withOere).format(value)} ${unit}`,
    day: (value) => writeDay(locale, value),
    compare: collator.compare,
  };
}

function writeDay(locale: string, value: string): string {
  const parts = value.split('-');
  const day = new Date(`${value}${['', '-01-01', '-01', ''][parts.length]}T12:00:00Z`);
  if (Number.isNaN(day.getTime())) return value;
  return new Intl.DateTimeFormat(locale, {
    timeZone: 'UTC',
    year: 'numeric',
    ...(parts.length > 1 && { month: 'long' }),
    ...(parts.length > 2 && { day: 'numeric' }),
  }).format(day);
}

const FORMATS = { da: createFormat('da'), en: createFormat('en') };

export const useFormat = (): Format => FORMATS[useFilters().language];
