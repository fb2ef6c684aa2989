/** Imported before anything else: graphql checks objects at every step, for developers, unless it is told this. */
process.env.NODE_ENV ??= 'production'
