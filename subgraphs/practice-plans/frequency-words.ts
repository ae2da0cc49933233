/** A number of times a year as a reader of Danish writes it: `1 gang om året`, `hvert 2. år`. */
export function formatFrequency(perYear: number): string {
  if (perYear < 1) return `hvert ${formatNumber(1 / perYear)}. år`;
  return `${formatNumber(perYear)} ${perYear === 1 ? 'gang' : 'gange'} om året`;
}

const formatNumber = (value: number): string => value.toLocaleString('da-DK', { maximumFractionDigits: 1 });
