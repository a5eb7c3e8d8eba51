import type { ReactNode } from 'react';
import { useState } from 'react';
import { Notice } from './notice.tsx';

type Texts = Readonly<{
  once: string;
  address: string;
  copy: string;
  copied: string;
  subscribe: string;
}>;

/** The address of a feed, the only time that it is shown: to copy, or to open where calendars are. */
export function FeedAddress({ url, texts }: { url: string; texts: Texts }): ReactNode {
  const [copied, setCopied] = useState(false);
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(url);
    setCopied(true);
  };
  return (
    <Notice good>
      <p>{texts.once}</p>
      <label className="address">
        {texts.address}
        <input readOnly value={url} onFocus={({ currentTarget }) => currentTarget.select()} />
      </label>
      <div className="address-ways">
        {'clipboard' in navigator && (
          <button type="button" onClick={() => void copy()}>
            {copied ? texts.copied : texts.copy}
          </button>
        )}
        <a href={url.replace(/^https?:/, 'webcal:')}>{texts.subscribe}</a>
      </div>
    </Notice>
  );
}
