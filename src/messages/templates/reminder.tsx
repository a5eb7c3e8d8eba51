import { Link, Text } from '@react-email/components';
import { catalogue } from '../../i18n/catalogue.ts';
import type { DatedLetter } from '../rules/letter.ts';
import type { Written } from './letter.ts';
import { Bullets, Facts, NextStep, Page, Paragraph } from './page.tsx';
import { styles } from './styles.ts';

export function reminder(letter: DatedLetter): Written {
  const { reader, moment, daysAway, team } = letter;
  const { reminder: texts, greeting, when, facts, questions } = catalogue(reader.locale).mail;
  return {
    subject: texts.subject(daysAway, moment, letter.site),
    page: (
      <Page
        locale={reader.locale}
        preview={`${texts.intro(team)} ${letter.place}`}
        heading={texts.heading(daysAway, moment)}
        greeting={greeting(reader.givenName)}
      >
        <Paragraph>{texts.intro(team)}</Paragraph>
        <Facts
          title={when(moment)}
          rows={[
            [facts.where, letter.place],
            [facts.bring, letter.bring],
          ]}
        />
        <Bullets title={questions} items={letter.questions} />
        <NextStep href={letter.url}>{texts.button}</NextStep>
        {letter.dayCardUrl !== '' && (
          <Text style={styles.paragraph}>
            <Link href={letter.dayCardUrl} className="petrol" style={styles.quietLink}>
              {texts.dayCard}
            </Link>
          </Text>
        )}
        <Paragraph>{texts.cannot}</Paragraph>
      </Page>
    ),
  };
}
