import { Button, NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useState } from 'react';
import type { MailExampleFragment } from '../api/generated/desk/graphql.ts';
import { MailExamplesDocument } from '../api/generated/desk/graphql.ts';
import { reading } from '../api/reading.ts';
import { useLocale } from '../session/locale.ts';
import { Shown } from '../ui/shown.tsx';
import { Dialog } from './dialog.tsx';
import { IntroText } from './intro-text.tsx';
import { useMail } from './mail-texts.ts';

const languages = ['nl', 'en'] as const;
type Language = (typeof languages)[number];

export function MailExamples(): ReactNode {
  const { kinds: texts } = useMail();
  const [language, setLanguage] = useState<Language>(useLocale());
  const [open, setOpen] = useState<string | null>(null);
  const asked = useQuery(reading(MailExamplesDocument, {}));
  return (
    <Shown of={asked}>
      {({ mailExamples }) => {
        const shown = mailExamples.filter(({ locale }) => locale === language);
        const example = shown.find(({ kind }) => kind === open);
        return (
          <>
            <NativeSelect
              label={texts.language}
              value={language}
              data={languages.map((value) => ({ value, label: texts.languages[value] }))}
              onChange={({ currentTarget: { value } }) => setLanguage(value === 'en' ? 'en' : 'nl')}
            />
            <List examples={shown} onOpen={setOpen} />
            <Dialog
              opened={example !== undefined}
              onClose={() => setOpen(null)}
              title={example?.subject ?? ''}
            >
              {example && <Example example={example} />}
            </Dialog>
          </>
        );
      }}
    </Shown>
  );
}

type ListProps = {
  examples: readonly MailExampleFragment[];
  onOpen: (kind: string) => void;
};

function List({ examples, onOpen }: ListProps): ReactNode {
  const { kinds: texts } = useMail();
  return (
    <ul className="rows">
      {examples.map(({ kind, subject, intro }) => (
        <li key={kind}>
          <p>
            {subject} {intro && <span className="pill petrol">{texts.hasIntro}</span>}
          </p>
          <Button
            variant="default"
            aria-label={`${texts.open}: ${subject}`}
            onClick={() => onOpen(kind)}
          >
            {texts.open}
          </Button>
        </li>
      ))}
    </ul>
  );
}

function Example({ example }: { example: MailExampleFragment }): ReactNode {
  const { kinds: texts } = useMail();
  const { kind, locale, subject, intro } = example;
  return (
    <>
      <iframe
        // Another intro is another page; the address is the same.
        key={intro ?? ''}
        className="mail-example"
        title={texts.frame(subject)}
        src={`/mail-examples/${kind}/${locale}`}
        sandbox=""
      />
      <IntroText key={`${kind} ${locale}`} example={example} />
    </>
  );
}
