/** Updates on their way in: polling or webhook, the lease, a fair queue for each chat. */
@NullMarked
package dev.zapis.bot.telegram.updates;

import org.jspecify.annotations.NullMarked;
