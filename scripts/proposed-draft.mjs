const PROPOSE =
  'mutation ($programmeId: ID!, $from: Date!, $until: Date!) { proposeRotation(programmeId: $programmeId, from: $from, until: $until, seed: 1) { id } }';
const RUN = 'query ($id: ID!) { rotationRun(id: $id) { state } }';

/**
 * A rotation for what is left of the programme, once it is calculated.
 *
 * @param {(query: string, variables?: Record<string, unknown>) => Promise<any>} ask
 * @returns {Promise<string>}
 */
export async function proposedDraft(ask) {
  const { programmes } = await ask('{ programmes { id state startsOn endsOn } }');
  const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
  const { id: programmeId, endsOn } = programmes.find(
    (/** @type {{ state: string, startsOn: string, endsOn: string }} */ programme) =>
      programme.state === 'PUBLISHED' &&
      programme.startsOn <= tomorrow &&
      programme.endsOn > tomorrow,
  );
  const asked = { programmeId, from: tomorrow, until: endsOn };
  const { proposeRotation } = await ask(PROPOSE, asked);
  for (let tries = 0; tries < 60; tries += 1) {
    const { rotationRun } = await ask(RUN, { id: proposeRotation.id });
    if (rotationRun.state === 'FINISHED') return proposeRotation.id;
    await new Promise((resolve) => setTimeout(resolve, 1_000));
  }
  throw new Error('The rotation is not finished within a minute.');
}
