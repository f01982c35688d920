/** The world that bots live in: accounts, chats, messages, updates and the taps that wait for an answer. */
@NullMarked
package dev.zapis.playground.world;

import org.jspecify.annotations.NullMarked;
