import type { CDPSession, Page } from '@playwright/test';

export type Answer<T> = {
  data: T;
  errors?: { extensions: { code: string } }[];
};

/** GraphQL as the page itself asks, with its cookies. */
export const askIn = <T>(
  page: Page,
  query: string,
  variables: Record<string, unknown> = {},
): Promise<Answer<T>> =>
  page.evaluate(async (body) => {
    const headers = { 'content-type': 'application/json' };
    const answer = await fetch('/graphql', { method: 'POST', headers, body });
    return (await answer.json()) as never;
  }, JSON.stringify({ query, variables }));

/** What the page's own device answers to these options, as JSON. */
export const signedOn = (page: Page, options: string): Promise<string> =>
  page.evaluate(async (text) => {
    type Standard = typeof PublicKeyCredential & {
      parseRequestOptionsFromJSON(json: unknown): PublicKeyCredentialRequestOptions;
    };
    const standard = PublicKeyCredential as Standard;
    const publicKey = standard.parseRequestOptionsFromJSON(JSON.parse(text));
    return JSON.stringify(await navigator.credentials.get({ publicKey }));
  }, options);

/** A device that keeps passkeys and knows its owner, plugged into one page. */
export class Device {
  private constructor(
    private readonly session: CDPSession,
    readonly id: string,
  ) {}

  static async plugIn(session: CDPSession, transport: 'internal' | 'usb'): Promise<Device> {
    const { authenticatorId } = await session.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport,
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    });
    return new Device(session, authenticatorId);
  }

  /** Nobody touches it. */
  rest(): Promise<void> {
    return this.touched(false);
  }

  wake(): Promise<void> {
    return this.touched(true);
  }

  async unplug(): Promise<void> {
    const { id: authenticatorId } = this;
    await this.session.send('WebAuthn.removeVirtualAuthenticator', { authenticatorId });
  }

  /** Its keys become copies that were made before their latest use. */
  async fallBehind(): Promise<void> {
    const { id: authenticatorId } = this;
    const { credentials } = await this.session.send('WebAuthn.getCredentials', {
      authenticatorId,
    });
    await this.session.send('WebAuthn.clearCredentials', { authenticatorId });
    for (const credential of credentials) {
      const copy = { ...credential, signCount: 0 };
      await this.session.send('WebAuthn.addCredential', { authenticatorId, credential: copy });
    }
  }

  private async touched(enabled: boolean): Promise<void> {
    const { id: authenticatorId } = this;
    await this.session.send('WebAuthn.setAutomaticPresenceSimulation', {
      authenticatorId,
      enabled,
    });
  }
}
