import type { ComponentChildren } from 'preact';
import { useFormat, useWords } from '../language.js';
import { Link } from '../navigation.js';
import { Unknown } from '../table.js';
import { MEETING_WORDS } from '../wording/meeting.js';
import { PAGE_WORDS } from '../wording/pages.js';
import { nameTerm, TERMS } from '../wording/terms.js';
import { Badge } from './badge.js';
import type { AgendaItem, Decision } from './meeting-record.js';
import { PlaceLink } from './place.js';
import { NotImported, Prose } from './prose.js';
import { ThemeLinks } from './theme-links.js';

/**
 * One item of an agenda with all that the minutes say of it; its words can be folded out.
 *
 * @param absent who was absent from the meeting: an item tells of its absentees only where they differ
 */
export function AgendaItemDetail({ item, absent }: { item: AgendaItem; absent: ReadonlySet<string> }) {
  const words = useWords(MEETING_WORDS);
  const pageWords = useWords(PAGE_WORDS);
  const terms = useWords(TERMS);
  const hasWords = item.recommendations !== null;
  const absentees = item.absentees ?? [];
  const isAbsenceOwn = absentees.length !== absent.size || absentees.some((name) => !absent.has(name));
  const time = item.startTime && words.timeOf(item.startTime, item.endTime);
  const small = [nameTerm(terms.agendaKind, item.kind), time, item.closed && words.closed].filter(Boolean);
  return (
    <article aria-labelledby={`punkt-${item.number}`}>
      <h3 id={`punkt-${item.number}`}>
        <span class="number">{words.itemOf(item.number)}</span> {item.title ?? <Unknown />}
      </h3>
      <p class="byline">
        {small.map((part) => `${part} · `)}
        <PlaceLink place={item.source} />
      </p>
      <dl class="item-detail">
        <Detail name={words.decisions}>
          {(item.decisions ?? []).map((decision, index) => (
            <DecisionText key={index} decision={decision} hasWords={hasWords} />
          ))}
          {!item.decisions?.length && <Unknown />}
        </Detail>
        {!hasWords && (
          <Detail name={words.wording}>
            <NotImported />
          </Detail>
        )}
        {item.recommendations !== null && item.recommendations.length > 0 && (
          <Detail name={words.recommendations}>
            <List items={item.recommendations} />
          </Detail>
        )}
        {item.summary !== null && (
          <Detail name={words.summary}>
            <Prose text={item.summary} />
          </Detail>
        )}
        <CaseText sections={item.sections} />
        {item.appendices !== null && item.appendices.length > 0 && (
          <Detail name={words.appendices}>
            <List items={item.appendices} />
          </Detail>
        )}
        {absentees.length > 0 && isAbsenceOwn && <Detail name={words.absentees}>{absentees.join(', ')}</Detail>}
        {item.initiatives !== null && item.initiatives.length > 0 && (
          <Detail name={words.initiatives}>
            <Initiatives item={item} />
          </Detail>
        )}
        {item.practicePlans !== null && item.practicePlans.length > 0 && (
          <Detail name={words.plans}>
            <ul>
              {item.practicePlans.map(({ id, title }) => (
                <li key={id}>
                  <Link to={{ name: 'plan', id }}>{title ?? id}</Link>
                </li>
              ))}
            </ul>
          </Detail>
        )}
        {item.themes !== null && item.themes.length > 0 && (
          <Detail name={pageWords.themes}>
            <ThemeLinks themes={item.themes} />
          </Detail>
        )}
      </dl>
    </article>
  );
}

function Detail({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function List({ items }: { items: readonly string[] }) {
  return (
    <ul>
      {items.map((text, index) => (
        <li key={index}>{text}</li>
      ))}
    </ul>
  );
}

function DecisionText({ decision, hasWords }: { decision: Decision; hasWords: boolean }) {
  const words = useWords(MEETING_WORDS);
  const terms = useWords(TERMS);
  const { day } = useFormat();
  const { body, date, outcome, text, postponedTo, source } = decision;
  return (
    <div class="decision">
      <p>
        {outcome === null ? <Unknown /> : <Badge value={outcome}>{nameTerm(terms.outcome, outcome)}</Badge>}
        {body !== null && ` · ${words.decidedBy(body, date && day(date))}`}
        {postponedTo !== null && ` · ${words.postponedTo(day(postponedTo))}`} · <PlaceLink place={source} />
      </p>
      {(hasWords || text !== null) && <Prose text={text} />}
    </div>
  );
}

function CaseText({ sections }: { sections: AgendaItem['sections'] }) {
  const words = useWords(MEETING_WORDS);
  if (sections === null || sections.length === 0) return null;
  return (
    <Detail name={words.caseText}>
      <details>
        <summary>{sections.map(({ heading }) => heading || words.caseText).join(' · ')}</summary>
        {sections.map(({ heading, text }, index) => (
          <section key={index}>
            {heading && <h4>{heading}</h4>}
            <Prose text={text} />
          </section>
        ))}
      </details>
    </Detail>
  );
}

function Initiatives({ item }: { item: AgendaItem }) {
  const terms = useWords(TERMS);
  const { kroner } = useFormat();
  return (
    <ul>
      {item.initiatives!.map(({ id, name, status, amount }) => (
        <li key={id}>
          {name} · {nameTerm(terms.initiativeStatus, status)}
          {amount !== null && ` · ${kroner(amount)}`}
        </li>
      ))}
    </ul>
  );
}
