/** Networks of other tools on their way from files into the store, for the command line and for HTTP alike. */
@NullMarked
package io.motifbase.queries.imports;

import org.jspecify.annotations.NullMarked;
