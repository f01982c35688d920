/** Views to messages: markup, keyboards, attachments. */
@NullMarked
package dev.zapis.bot.dialog.render;

import org.jspecify.annotations.NullMarked;
