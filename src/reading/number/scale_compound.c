/* SPDX-License-Identifier: MIT */
#include "reading/number/scale_compound.h"

#include <stddef.h>

typedef struct compound {
    int first, second;
} compound;

static const compound compounds[] = {
    {1, 4},  {1, 8}, {2, 3}, {2, 4}, {2, 5}, {2, 6}, {2, 7}, {2, 8}, {2, 9},
    {2, 12}, {3, 4}, {3, 6}, {3, 7}, {3, 8}, {3, 9}, {4, 7}, {4, 8}, {5, 7},
};

bool fxi_scale_is_compound(int first, int second) {
    for (size_t i = 0; i < sizeof compounds / sizeof compounds[0]; i++)
        if (compounds[i].first == first && compounds[i].second == second)
            return true;
    return false;
}
