/** What the YAML routes are made of beyond Camel's own steps: pages of rows, transactions, bisecting, the daemon. */
package io.channelsync.route;
