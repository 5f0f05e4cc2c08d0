/** What the operator configures: settings, channels, secrets, and findings when something in them is wrong. */
package io.channelsync.settings;
