import lighthouse, { desktopConfig } from 'lighthouse';

/** Milliseconds, a share of the screen, and marks out of a hundred. */
export type Scores = Readonly<{
  lcp: number;
  cls: number;
  performance: number;
  accessibility: number;
  bestPractices: number;
}>;

/** A telephone in the field: 1.6 Mbit/s, 150 ms there and back, a processor a quarter as fast. */
const slow = {
  rttMs: 150,
  throughputKbps: 1_638.4,
  requestLatencyMs: 150 * 3.75,
  downloadThroughputKbps: 1_638.4 * 0.9,
  uploadThroughputKbps: 675,
  cpuSlowdownMultiplier: 4,
};

/** One opening of a page with nothing kept, as Lighthouse sees it. */
export async function lighthouseOf(
  url: string,
  port: number,
  half: 'phone' | 'desk',
): Promise<Scores> {
  const flags = {
    port,
    logLevel: 'error' as const,
    output: 'json' as const,
    // The session is in a cookie.
    disableStorageReset: true,
    onlyCategories: ['performance', 'accessibility', 'best-practices'],
    ...(half === 'phone' ? { throttling: slow } : {}),
  };
  const result = await lighthouse(url, flags, half === 'desk' ? desktopConfig : undefined);
  if (!result) throw new Error('Lighthouse gave no result.');
  const { audits, categories } = result.lhr;
  const mark = (name: string): number => Math.round((categories[name]?.score ?? 0) * 100);
  return {
    lcp: audits['largest-contentful-paint']?.numericValue ?? Number.POSITIVE_INFINITY,
    cls: audits['cumulative-layout-shift']?.numericValue ?? Number.POSITIVE_INFINITY,
    performance: mark('performance'),
    accessibility: mark('accessibility'),
    bestPractices: mark('best-practices'),
  };
}
