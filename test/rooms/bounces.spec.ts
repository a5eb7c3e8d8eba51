import { bounceReport } from '../../src/messages/rules/bounce.ts';
import { mailParts } from '../../src/platform/mail/mail-parts.ts';
import { bounceSamples, RETURNED } from '../support/bounce-samples.ts';

it.each(bounceSamples)('$what: $status, for good: $isFinal', async ({ mail, status, isFinal }) => {
  const parts = await mailParts(Buffer.from(mail));
  const report = parts && bounceReport(parts);
  expect(report).toMatchObject({ messageId: RETURNED, bounces: [{ status, isFinal }] });
  expect(report?.bounces.flatMap(({ addresses }) => addresses)).toContain('marleen@acme.example');
});

it.each(bounceSamples)('$what: is not about a mail that only resembles it', async ({ mail }) => {
  const forged = mail.replaceAll(RETURNED, `${RETURNED}.evil`);
  const parts = await mailParts(Buffer.from(forged));
  expect(parts && bounceReport(parts)?.messageId).toBeNull();
});
