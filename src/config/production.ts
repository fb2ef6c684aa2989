/** Imported first: without this value, graphql-js checks objects at every step, as a help for developers. */
process.env.NODE_ENV ??= 'production'
