import { Link, Section as Box, Text } from '@react-email/components';
import { catalogue } from '../../i18n/catalogue.ts';
import type { NudgeLetter, Section } from '../rules/nudge-letter.ts';
import type { Written } from './letter.ts';
import { Bullets, Facts, NextStep, Note, Page, Paragraph, SwitchOff } from './page.tsx';
import { styles } from './styles.ts';

/** Everything that could wait, in one mail: the first thing has the red button, the others a link. */
export function nudge(letter: NudgeLetter): Written {
  const { reader, sections, heading, intro, off } = letter;
  const { mail } = catalogue(reader.locale);
  const [first, ...others] = sections;
  const isBundle = others.length > 0;
  return {
    subject: letter.subject,
    page: (
      <Page
        locale={reader.locale}
        preview={first.intro}
        heading={heading}
        greeting={mail.greeting(reader.givenName)}
      >
        {intro !== '' && <Paragraph>{intro}</Paragraph>}
        <Told section={first} heading={isBundle ? first.heading : ''} main />
        {others.map((section) => (
          <Told key={section.intro} section={section} heading={section.heading} main={false} />
        ))}
        <SwitchOff off={off} locale={reader.locale} />
      </Page>
    ),
  };
}

type ToldProps = Readonly<{ section: Section; heading: string; main: boolean }>;

function Told({ section, heading, main }: ToldProps) {
  const { intro, rows, lists, note, step } = section;
  const hasRows = rows.some(([, value]) => value !== '');
  return (
    <Box>
      {heading !== '' && (
        <Text className="ink" style={styles.factTitle}>
          {heading}
        </Text>
      )}
      <Paragraph>{intro}</Paragraph>
      {hasRows && <Facts rows={rows} />}
      {lists.map(({ title, items }) => (
        <Bullets key={title} title={title} items={items} />
      ))}
      {note !== '' && <Note tone="petrol">{note}</Note>}
      {main ? (
        <NextStep href={step.url}>{step.label}</NextStep>
      ) : (
        <Text style={styles.paragraph}>
          <Link href={step.url} className="petrol" style={styles.quietLink}>
            {step.label}
          </Link>
        </Text>
      )}
    </Box>
  );
}
