export type Take = (answers: readonly string[], version: string) => void;

/** A draft that lies on the server, with the visit under which this session may read it. */
export type Elsewhere = Readonly<{ savedAt: string; visitId: string | null }>;
