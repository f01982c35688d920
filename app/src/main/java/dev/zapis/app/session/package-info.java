/** Visits of people: commands and queries over Axon, with who asks and when. */
@NullMarked
package dev.zapis.app.session;

import org.jspecify.annotations.NullMarked;
