/** Where Telegram brings updates to. */
@NullMarked
package dev.zapis.app.web;

import org.jspecify.annotations.NullMarked;
