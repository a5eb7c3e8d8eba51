import { Temporal } from 'temporal-polyfill';
import type { MessagesScene } from './messages.ts';
import type { ReceivedMail } from './smtp.ts';

const ZONES = ['Europe/Amsterdam', 'Asia/Kathmandu', 'America/St_Johns'];
/** Thursdays on both sides of the end of summer time; 08:15 on the clock of the site. */
const DAYS = ['2026-10-22', '2026-10-29'];
const TIME = '08:15';
const languages = { nl: 'nl-NL', en: 'en-GB' } as const;
type Locale = keyof typeof languages;

const everything: Setting[] = ZONES.flatMap((zone) =>
  DAYS.flatMap((day) => [
    { zone, day, locale: 'nl' as const },
    { zone, day, locale: 'en' as const },
  ]),
);

/** Mails about a visit that tell another day, hour or language than the reader's at the site. */
export async function wrongMoments(scene: MessagesScene, every: number) {
  const wrong: string[] = [];
  let mails = 0;
  for (const setting of everything.filter((_, place) => place % every === 0)) {
    const heard = await aWholeVisit(scene, setting);
    mails += heard.length;
    const { zone, day, locale } = setting;
    for (const mail of heard)
      if (!tells(mail, day, locale)) wrong.push(`${zone} ${day} ${mail.subject}`);
  }
  return { mails, wrong };
}

type Setting = Readonly<{ zone: string; day: string; locale: Locale }>;

/** Invited, reminded and asked to look back; and another visit that is called off. */
async function aWholeVisit(scene: MessagesScene, { zone, day, locale }: Setting) {
  await scene.begin('2026-10-12T08:00:00Z');
  await scene.db.person.updateMany({ data: { locale } });
  const team = { teamId: await scene.teamAt(zone, 'Elders') };
  const startsAt = Temporal.PlainDateTime.from(`${day}T${TIME}`).toZonedDateTime(zone).toInstant();
  const personId = await scene.person('Bob', { locale });
  await scene.visit(startsAt, { ...team, personId: scene.leader });
  const off = await scene.visit(startsAt, { ...team, personId });
  await scene.sendSoon();
  await scene.cancel(off);
  await scene.sendSoon();
  scene.clock.set(startsAt.subtract({ hours: 12 }));
  await scene.sendDue();
  scene.clock.set(startsAt.add({ hours: 5 }));
  await scene.sendDue();
  return scene.smtp.mails;
}

/** By the platform's own dates: the weekday in the reader's language, and the hour unless it is over. */
function tells(mail: ReceivedMail, day: string, locale: Locale): boolean {
  const noon = new Date(`${day}T12:00:00Z`);
  const weekday = new Intl.DateTimeFormat(languages[locale], { weekday: 'long', timeZone: 'UTC' });
  const text = `${mail.subject}\n${mail.text}`;
  const words = { nl: ['Kijk terug', 'vandaag'], en: ['Look back', 'today'] }[locale];
  const isLookBack = text.includes(words[0] ?? '');
  if (isLookBack) return text.includes(words[1] ?? '');
  const hour = locale === 'nl' ? TIME.replace(':', '.') : TIME;
  return text.toLowerCase().includes(weekday.format(noon).toLowerCase()) && text.includes(hour);
}
