import { useEffect, useRef, useState } from 'react';

type Changed = Readonly<{ topic: string; ids: readonly string[] }>;

/**
 * Hears from the server that these changed, and calls `onChanged`, also when it begins to listen:
 * something may have changed before. Says whether it hears; who does not had better ask now and then.
 */
export function useLive(
  topic: string,
  id: string,
  isWanted: boolean,
  onChanged: () => void,
): boolean {
  const [hears, setHears] = useState(false);
  const call = useRef(onChanged);
  useEffect(() => {
    call.current = onChanged;
  });
  useEffect(() => {
    if (!isWanted || typeof EventSource === 'undefined') return undefined;
    const source = new EventSource('/events');
    source.addEventListener('open', () => {
      setHears(true);
      call.current();
    });
    source.addEventListener('error', () => setHears(false));
    source.addEventListener('changed', ({ data }: MessageEvent<string>) => {
      const changed = JSON.parse(data) as Changed;
      if (changed.topic === topic && changed.ids.includes(id)) call.current();
    });
    return () => {
      source.close();
      setHears(false);
    };
  }, [topic, id, isWanted]);
  return hears;
}
