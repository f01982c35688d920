/** What happens at each start before anybody is let in. */
@NullMarked
package dev.zapis.app.opening;

import org.jspecify.annotations.NullMarked;
