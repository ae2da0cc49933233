import type { CodegenConfig } from '@graphql-codegen/cli';

const config: CodegenConfig = {
  // The hub gives its schema as text; a file of it does as well.
  schema: `${process.env['TVAERS_URL'] ?? 'http://127.0.0.1:4000'}/schema.graphql`,
  documents: '*.ts',
  importExtension: '.js',
  generates: {
    'gql/': {
      preset: 'client',
      presetConfig: { fragmentMasking: false },
      config: {
        useTypeImports: true,
        enumsAsTypes: true,
        documentMode: 'string',
        scalars: { Date: 'string', PartialDate: 'string', Time: 'string', DateTime: 'string', DKK: 'number' },
      },
    },
  },
};
export default config;
