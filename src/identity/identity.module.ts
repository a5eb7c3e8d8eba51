// Owns accounts, roles, sessions, passkeys, codes that vouch for them, and requests to sign in.
// Promises: who is asking, and how surely; it knows a person by id only.
import { Module } from '@nestjs/common';
import type { MiddlewareConsumer, NestModule } from '@nestjs/common';
import { AccountsResolver } from './accounts.resolver.ts';
import { Accounts } from './accounts.service.ts';
import { Attempts } from './attempts.service.ts';
import { Browsers } from './browser.service.ts';
import { Challenges } from './challenges.service.ts';
import { IdentityService } from './identity.service.ts';
import { PasskeySignIn } from './passkey-sign-in.service.ts';
import { PasskeysResolver } from './passkeys.resolver.ts';
import { Passkeys } from './passkeys.service.ts';
import { Secrets } from './secrets.service.ts';
import { SessionMiddleware } from './session.middleware.ts';
import { SessionsResolver } from './sessions.resolver.ts';
import { Sessions } from './sessions.service.ts';
import { SignInJob } from './sign-in.job.ts';
import { SignInResolver } from './sign-in.resolver.ts';
import { SignInService } from './sign-in.service.ts';
import { Vouching } from './vouching.service.ts';
import { Webauthn } from './webauthn.service.ts';

const services = [
  IdentityService,
  Secrets,
  Attempts,
  Sessions,
  Browsers,
  SignInService,
  Webauthn,
  Challenges,
  Passkeys,
  PasskeySignIn,
  Vouching,
  Accounts,
];
const doors = [SignInResolver, SessionsResolver, PasskeysResolver, AccountsResolver, SignInJob];

@Module({
  providers: [...services, ...doors],
  exports: [IdentityService, Accounts, Secrets, Attempts],
})
export class IdentityModule implements NestModule {
  configure(consumer: MiddlewareConsumer): void {
    consumer.apply(SessionMiddleware).forRoutes('{*path}');
  }
}
