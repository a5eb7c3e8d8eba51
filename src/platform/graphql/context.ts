import type { Request, Response } from 'express';
import type DataLoader from 'dataloader';
import type { Actor } from '../actor.ts';

/** `identity` puts the actor there; the loaders live as long as the request. */
export type GraphqlContext = {
  req: Request & { actor?: Actor | null };
  res: Response;
  loaders: Map<object, DataLoader<string, unknown>>;
};

export const graphqlContext = ({ req, res }: { req: Request; res: Response }): GraphqlContext => ({
  req,
  res,
  loaders: new Map(),
});
