/** Business partners, from the request to the decision and back to the channel, on both products. */
package io.channelsync.partner;
