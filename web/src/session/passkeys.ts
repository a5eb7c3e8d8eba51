import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { UseMutationResult } from '@tanstack/react-query';
import type {
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/browser';

/** The person said no, or the device has nothing to give: not a fault, and nothing was sent. */
export class NoPasskey extends Error {
  constructor(readonly known: boolean) {
    super('The device gave no passkey.');
    this.name = 'NoPasskey';
  }
}

/** https://developer.mozilla.org/docs/Web/API/PublicKeyCredential */
export const knowsPasskeys = (): boolean => 'PublicKeyCredential' in globalThis;

type Device = typeof import('@simplewebauthn/browser');

/** Fetched with the first key that is asked for: most visits to a page need none. */
const unlessRefused = async (ask: (device: Device) => Promise<unknown>): Promise<string> => {
  const device = await import('@simplewebauthn/browser');
  try {
    return JSON.stringify(await ask(device));
  } catch (error) {
    const code = error instanceof device.WebAuthnError ? error.code : '';
    throw new NoPasskey(code === 'ERROR_AUTHENTICATOR_PREVIOUSLY_REGISTERED');
  }
};

/** A new key on this device, by the options of the server; its answer goes back as it is. */
export const createPasskey = (options: string): Promise<string> =>
  unlessRefused(({ startRegistration }) =>
    startRegistration({
      optionsJSON: JSON.parse(options) as PublicKeyCredentialCreationOptionsJSON,
    }),
  );

export const signWithPasskey = (options: string): Promise<string> =>
  unlessRefused(({ startAuthentication }) =>
    startAuthentication({
      optionsJSON: JSON.parse(options) as PublicKeyCredentialRequestOptionsJSON,
    }),
  );

/** The server asks, the device signs, the server looks: each time anew, nothing is repeated. */
export function useCeremony<Given>(
  ceremony: (given: Given) => Promise<unknown>,
  onDone?: () => void | Promise<void>,
): UseMutationResult<unknown, Error, Given> {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ceremony,
    retry: false,
    onSuccess: async () => {
      await onDone?.();
      await queries.invalidateQueries();
    },
  });
}
