import { useWords } from '../language.js';
import { Link } from '../navigation.js';
import type { PageName } from '../address.js';
import { PAGE_WORDS } from '../wording/pages.js';
import { Heading } from './heading.js';

/** What stands where the hub knows of no record by the id of the address. */
export function NotFound({
  title,
  id,
  list,
  listTitle,
}: {
  title: string;
  id: string;
  list: PageName;
  listTitle: string;
}) {
  const words = useWords(PAGE_WORDS);
  return (
    <>
      <Heading title={title}>
        <p>{words.notFound(id)}</p>
      </Heading>
      <p>
        <Link to={{ name: list, id: '' }}>{listTitle}</Link>
      </p>
    </>
  );
}
