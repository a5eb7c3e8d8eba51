process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath;

// The line above stands first because the command line would otherwise download a native engine
// that nothing here uses: migrations are applied by src/platform/database/migrations.ts.
export default { schema: './prisma/schema.prisma' };
