/* SPDX-License-Identifier: MIT */
/* Lines and frames of a picture, which a letter counts that is also a sign of pence:
   "720p video", "shot at 30p or 60p". */
#ifndef FXI_READING_EXCLUSION_VIDEO_MODE_H
#define FXI_READING_EXCLUSION_VIDEO_MODE_H

#include "reading/exclusion/subject.h"

/* The figure is such a mode: by the words beside it, or beside the list that it stands
   in, or by another mode in its sentence. */
bool fxi_video_mode_is(const fxi_subject *s);

#endif
