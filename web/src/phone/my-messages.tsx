import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { MyMessagesQuery } from '../api/generated/phone/graphql.ts';
import {
  ChooseLanguageDocument,
  MyMessagesDocument,
  SwitchMessagesDocument,
} from '../api/generated/phone/graphql.ts';
import { reading } from '../api/reading.ts';
import { useAct } from '../api/use-act.ts';
import { useLocale } from '../session/locale.ts';
import { day, moment } from '../time/format.ts';
import { Shown } from '../ui/shown.tsx';
import { Trouble } from '../ui/trouble.tsx';
import { useMessages } from './messages-texts.ts';

type Own = NonNullable<MyMessagesQuery['me']>;

/** Which messages one wants, in which language, and which are on their way and why. */
export function MyMessages(): ReactNode {
  const texts = useMessages();
  const asked = useQuery(reading(MyMessagesDocument, {}));
  return (
    <section>
      <h2>{texts.title}</h2>
      <p>{texts.lead}</p>
      <Shown of={asked}>
        {({ me }) =>
          me && (
            <>
              <Groups switches={me.messageSwitches} />
              <Language locale={me.person.locale ?? 'nl'} />
              <Coming messages={me.comingMessages} />
            </>
          )
        }
      </Shown>
    </section>
  );
}

function Groups({ switches }: { switches: Own['messageSwitches'] }): ReactNode {
  const { groups: texts, title } = useMessages();
  const choose = useAct(SwitchMessagesDocument);
  return (
    <fieldset className="card" aria-busy={choose.isPending}>
      <legend className="hidden">{title}</legend>
      {switches.map(({ group, on }) => {
        const isChanging = choose.isPending && choose.variables.group === group;
        return (
          <label key={group} className="tick">
            <input
              type="checkbox"
              role="switch"
              checked={isChanging ? choose.variables.on : on}
              onChange={({ currentTarget }) => choose.mutate({ group, on: currentTarget.checked })}
            />
            <span>
              <strong>{texts[group].name}</strong>
              <br />
              <span className="small">{texts[group].about}</span>
            </span>
          </label>
        );
      })}
      <Trouble error={choose.error} />
    </fieldset>
  );
}

function Language({ locale }: { locale: 'nl' | 'en' }): ReactNode {
  const texts = useMessages();
  const choose = useAct(ChooseLanguageDocument);
  const chosen = choose.isPending ? choose.variables.locale : locale;
  return (
    <div className="card">
      <fieldset aria-busy={choose.isPending}>
        <legend>{texts.language}</legend>
        <div className="chips">
          {(['nl', 'en'] as const).map((language) => (
            <label key={language} className="chip" lang={language}>
              <input
                type="radio"
                name="mail-language"
                checked={chosen === language}
                onChange={() => choose.mutate({ locale: language })}
              />
              <span>{texts.languages[language]}</span>
            </label>
          ))}
        </div>
        <Trouble error={choose.error} />
      </fieldset>
    </div>
  );
}

function Coming({ messages }: { messages: Own['comingMessages'] }): ReactNode {
  const texts = useMessages();
  const locale = useLocale();
  return (
    <>
      <h3>{texts.coming.title}</h3>
      {messages.length === 0 && <p className="lead">{texts.coming.none}</p>}
      <ul className="card plain-list">
        {messages.map(({ kind, at, team, startsAt, timeZone }) => (
          <li key={`${kind} ${at} ${startsAt}`}>
            <div className="line">
              <p>
                <strong>{texts.kinds[kind].name}</strong>{' '}
                <span className="small">{texts.coming.earliest(moment(at, locale))}</span>
              </p>
              <p className="small">
                {team && startsAt && timeZone
                  ? texts.coming.about(team, day(startsAt, timeZone, locale))
                  : ''}{' '}
                {texts.kinds[kind].why}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}
