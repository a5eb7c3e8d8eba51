import {
  Body,
  Button,
  Container,
  Head,
  Heading,
  Html,
  Link,
  Section,
  Text,
} from '@react-email/components';
import { createContext, useContext } from 'react';
import type { ReactNode } from 'react';
import { catalogue } from '../../i18n/catalogue.ts';
import type { Locale } from '../../i18n/catalogue.ts';
import type { Off } from '../rules/letter.ts';
import { darkStyles, styles } from './styles.ts';

type PageProps = Readonly<{
  locale: Locale;
  /** What a mailbox shows behind the subject. */
  preview: string;
  heading: string;
  greeting: string;
  /** For who reads along: the greeting is meant for somebody else. */
  above?: string | null;
  children: ReactNode;
}>;

/** What the administrator lets every message of a kind begin with, a paragraph each. */
export const Intro = createContext<readonly string[]>([]);

/** The paper on which every message is written. */
export function Page({ locale, preview, heading, greeting, above, children }: PageProps) {
  const texts = catalogue(locale).mail;
  const intro = useContext(Intro);
  return (
    <Html lang={locale}>
      <Head>
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <style>{darkStyles}</style>
      </Head>
      <Behind>{preview}</Behind>
      <Body className="paper" style={styles.paper}>
        <Container style={styles.column}>
          <Text className="petrol" style={styles.wordmark}>
            {texts.productName}
          </Text>
          <Section className="surface" style={styles.surface}>
            <Heading as="h1" className="ink" style={styles.heading}>
              {heading}
            </Heading>
            {above && <Note tone="petrol">{above}</Note>}
            <Paragraph>{greeting}</Paragraph>
            {intro.map((paragraph) => (
              <Paragraph key={paragraph}>{paragraph}</Paragraph>
            ))}
            {children}
          </Section>
          <Text className="muted" style={styles.footer}>
            {texts.footer}
          </Text>
        </Container>
      </Body>
    </Html>
  );
}

/** Blanks that a mailbox does not skip, so that it shows nothing of the page after these words. */
const NOTHING_MORE = '\u00a0\u200c'.repeat(80);

/**
 * Hidden on the page, shown by a mailbox behind the subject. Not the component of react-email: that
 * one pads by the length of its words, and a page is rendered before its words are known.
 */
function Behind({ children }: Readonly<{ children: string }>) {
  return (
    <div style={styles.behind} data-skip-in-text="true">
      {children}
      {NOTHING_MORE}
    </div>
  );
}

export function Paragraph({ children }: Readonly<{ children: ReactNode }>) {
  return (
    <Text className="ink" style={styles.paragraph}>
      {children}
    </Text>
  );
}

/** Of what can be switched off: how. */
export function SwitchOff({ off, locale }: Readonly<{ off: Off | undefined; locale: Locale }>) {
  if (off === undefined) return null;
  return (
    <Text className="muted" style={styles.closing}>
      {off.sentence}{' '}
      <Link href={off.url} className="petrol" style={styles.quietLink}>
        {catalogue(locale).nudges.offLink}
      </Link>
    </Text>
  );
}

/** What must not be overlooked: amber where somebody has to act, petrol where it reassures. */
export function Note({
  tone,
  children,
}: Readonly<{ tone: 'amber' | 'petrol'; children: ReactNode }>) {
  return (
    <Text className={`note-${tone}`} style={{ ...styles.note, ...styles[tone] }}>
      {children}
    </Text>
  );
}

type FactsProps = Readonly<{
  title?: string;
  /** A row without a value is left out. */
  rows: readonly (readonly [label: string, value: string])[];
  closing?: string;
}>;

/** When, where, with whom: the label above its value, because a phone is narrow. */
export function Facts({ title, rows, closing = '' }: FactsProps) {
  return (
    <Section className="facts" style={styles.facts}>
      {title && (
        <Text className="ink" style={styles.factTitle}>
          {title}
        </Text>
      )}
      {rows
        .filter(([, value]) => value !== '')
        .map(([label, value]) => (
          <Text key={label} className="ink" style={styles.fact}>
            <span className="muted" style={styles.label}>
              {label}
            </span>
            <br />
            {value}
          </Text>
        ))}
      {closing !== '' && (
        <Text className="muted" style={styles.closing}>
          {closing}
        </Text>
      )}
    </Section>
  );
}

export function Bullets({ title, items }: Readonly<{ title: string; items: readonly string[] }>) {
  if (items.length === 0) return null;
  return (
    <>
      <Text className="ink" style={styles.listTitle}>
        {title}
      </Text>
      <ul className="ink" style={styles.list}>
        {items.map((item) => (
          <li key={item} style={styles.item}>
            {item}
          </li>
        ))}
      </ul>
    </>
  );
}

/** The one red element of a message: the next step. */
export function NextStep({ href, children }: Readonly<{ href: string; children: ReactNode }>) {
  return (
    <Section style={styles.step}>
      <Button href={href} className="carpet" style={styles.carpet}>
        {children}
      </Button>
    </Section>
  );
}
