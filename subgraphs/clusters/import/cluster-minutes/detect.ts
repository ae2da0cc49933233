import { splitMinutesLines } from '../../../../kernel/import/cluster-minutes-text.js';

/** Enough for title, attendees and the first items. */
const LOOKED_AT = 60_000;
const TITLE_LENGTH = 1_500;
const BODY =
  /(?<!\p{L})(?:sundhedsklynge|sundhedsråd(?!\p{L}|givn)|klynge (?:nord|syd|midt|vest)|\p{L}{3,20}-?klyngen(?!\p{L}))/iu;
const MINUTES = /(?<!\p{L})(?:referat|dagsorden|beslutningsprotokol|beslutningsreferat|mødereferat)(?!\p{L})/iu;
const HEAD_LABEL =
  /^[ \t]*(?:mødedato|mødested|mødedeltagere|deltagere|til ?stede|fraværende|afbud|mødetidspunkt|tidspunkt|dato|sted)(?!\p{L})/gimu;
const ITEM = /^[ \t]*(?:(?:punkt|pkt\.?|sag|dagsordenspunkt)\s*(?:nr\.? ?)?\d{1,3}\s*[:.]|\d{1,2}[.)] \p{Lu})/imu;
const DECISION = /^[ \t]*beslutning(?: i | fra | ?:| ?$)/imu;

/** How surely a text is the minutes of a cluster meeting, 0 to 1. Looks at the beginning only. */
export function detectClusterMinutes(text: string): number {
  const looked = splitMinutesLines(text.slice(0, LOOKED_AT))
    .map((line) => line.text)
    .join('\n');
  const title = looked.trimStart().slice(0, TITLE_LENGTH);
  if (!BODY.test(title)) return 0;
  const labels = new Set([...looked.slice(0, 10_000).matchAll(HEAD_LABEL)].map(([label]) => label.trim().toLowerCase()))
    .size;
  const signs = [
    MINUTES.test(title) ? 0.35 : 0,
    Math.min(labels, 2) * 0.15,
    ITEM.test(looked) ? 0.15 : 0,
    DECISION.test(looked) ? 0.2 : 0,
  ];
  return Math.round(signs.reduce((sum, sign) => sum + sign, 0) * 100) / 100;
}
