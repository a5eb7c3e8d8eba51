// Owns accounts, roles, sessions and requests to sign in.
// Promises: who is asking, and how surely; it knows a person by id only.
import { Module } from '@nestjs/common';
import type { MiddlewareConsumer, NestModule } from '@nestjs/common';
import { IdentityService } from './identity.service.ts';
import { Secrets } from './secrets.service.ts';
import { SessionMiddleware } from './session.middleware.ts';
import { Sessions } from './sessions.service.ts';
import { SignInJob } from './sign-in.job.ts';
import { SignInResolver } from './sign-in.resolver.ts';
import { SignInService } from './sign-in.service.ts';

@Module({
  providers: [IdentityService, Secrets, Sessions, SignInService, SignInResolver, SignInJob],
  exports: [IdentityService],
})
export class IdentityModule implements NestModule {
  configure(consumer: MiddlewareConsumer): void {
    consumer.apply(SessionMiddleware).forRoutes('{*path}');
  }
}
