import type { ComponentChildren } from 'preact';
import { useWords } from '../language.js';
import { Failure, Loading } from '../panel.js';
import type { Asked } from '../use-question.js';
import { PAGE_WORDS } from '../wording/pages.js';
import { Heading } from './heading.js';

/**
 * A page about one record: its state until the record is here, then what `children` make of it.
 *
 * @param title what stands as heading until the record tells its own
 * @param record takes the record out of the answer; null: there is none
 * @param missing what stands where there is none
 */
export function PageContent<Data, Item>(props: {
  asked: Asked<Data>;
  title: string;
  record: (data: Data) => Item | null;
  missing: ComponentChildren;
  children: (record: Item) => ComponentChildren;
}) {
  const { asked, title, record, missing, children } = props;
  const { sectorSilent } = useWords(PAGE_WORDS);
  if (asked.error)
    return (
      <>
        <Heading title={title} />
        <Failure error={asked.error} />
      </>
    );
  if (asked.data === null)
    return (
      <>
        <Heading title={title} />
        <Loading />
      </>
    );
  const found = record(asked.data);
  if (found !== null) return <>{children(found)}</>;
  // The sector that would know the record is down; the banner says so.
  if (asked.down.length > 0)
    return (
      <Heading title={title}>
        <p>{sectorSilent}</p>
      </Heading>
    );
  return <>{missing}</>;
}
