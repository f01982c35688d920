/** Where Telegram brings updates to. */
@NullMarked
package dev.zapis.app.webhook;

import org.jspecify.annotations.NullMarked;
