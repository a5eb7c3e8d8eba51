import { Injectable } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { Config } from '../platform/config.ts';
import { tick } from '../platform/jobs.ts';
import { SignInService } from './sign-in.service.ts';

const HOUR = 60 * 60 * 1_000;

@Injectable()
export class SignInJob {
  private readonly forgetOld: () => Promise<void>;

  constructor(signIn: SignInService, config: Config) {
    this.forgetOld = tick(config, 'sign-in', () => signIn.forgetOld());
  }

  @Interval(HOUR)
  async run(): Promise<void> {
    await this.forgetOld();
  }
}
