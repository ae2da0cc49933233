import { Choice } from '../choice.js';
import { useFormat, useWords } from '../language.js';
import { useFilters, useNavigation } from '../navigation.js';
import { useQuestion } from '../use-question.js';
import { PAGE_WORDS } from '../wording/pages.js';
import BODY_SUCCESSIONS from '../../schema/operations/body-successions.graphql?raw';
import { WHOLE_COUNTRY } from '../home/choices.js';

interface Regions {
  regions: { code: string; name: string | null }[] | null;
}

/** Code of the region that is chosen; null: the whole country. */
export function useRegion(): string | null {
  const { region } = useFilters();
  return region === WHOLE_COUNTRY ? null : region;
}

/** A choice among all regions that ever were or are decided. */
export function RegionChoice() {
  const words = useWords(PAGE_WORDS);
  const { choose } = useNavigation();
  const { compare } = useFormat();
  const { data } = useQuestion<Regions>(BODY_SUCCESSIONS, {});
  const options = (data?.regions ?? []).map(({ code, name }) => ({ value: code, name: name ?? code }));
  return (
    <Choice
      label={words.region}
      value={useRegion() ?? ''}
      any={words.allRegions}
      options={options.sort((one, other) => compare(one.name, other.name))}
      onChoose={(region) => choose({ region: region ?? WHOLE_COUNTRY })}
    />
  );
}
