/** What the operator says by environment variables, checked before anything else runs. */
@NullMarked
package dev.zapis.app.config;

import org.jspecify.annotations.NullMarked;
