import type { ApolloServerPlugin, GraphQLServerListener } from '@apollo/server';
import { Plugin } from '@nestjs/apollo';
import { LiveEvents } from '../live-events.service.ts';

/**
 * A process that stops first waits until every answer is given, which Apollo does for all of HTTP. A
 * stream is an answer without an end, so that it is ended when that wait begins and not after it.
 */
@Plugin()
export class EndOfStreams implements ApolloServerPlugin {
  constructor(private readonly live: LiveEvents) {}

  async serverWillStart(): Promise<GraphQLServerListener> {
    return { drainServer: () => this.live.endAll() };
  }
}
